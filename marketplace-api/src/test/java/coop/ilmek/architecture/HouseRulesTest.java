package coop.ilmek.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The house rules that can be seen in compiled classes (house.md section 4). */
@AnalyzeClasses(packages = "coop.ilmek", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  /** Business rules are synchronous plain Java. */
  @ArchTest
  static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAPackage("..domain..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "reactor..",
              "io.r2dbc..",
              "java.sql..",
              "jakarta.persistence..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule PERSISTENCE_IS_CLOSED =
      classes()
          .that()
          .resideInAPackage("coop.ilmek.(*).persistence..")
          .should(beUsedOnlyInTheirOwnModule());

  @ArchTest
  static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .or()
          .areAnnotatedWith(Controller.class)
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule CONTROLLERS_HOLD_NO_SQL =
      noClasses()
          .that()
          .areAnnotatedWith(RestController.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(DatabaseClient.class);

  /** Waiting for a chain is allowed in shared.flow, once, around a whole transaction. */
  @ArchTest
  static final ArchRule NOBODY_BLOCKS =
      noClasses()
          .that()
          .resideOutsideOfPackages("coop.ilmek.shared.flow..", "coop.ilmek.demo..")
          .should()
          .callMethodWhere(
              aCallOf(
                  Set.of(Mono.class, Flux.class),
                  "block",
                  "blockFirst",
                  "blockLast",
                  "blockOptional",
                  "subscribe",
                  "toIterable",
                  "toStream"));

  /** A stream of rows can cost the pool its connections when a client goes away. */
  @ArchTest
  static final ArchRule NO_FLUX_LEAVES_A_CONTROLLER =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(RestController.class)
          .and()
          .areDeclaredInClassesThat()
          .haveSimpleNameNotEndingWith("StreamController")
          .should()
          .notHaveRawReturnType(Flux.class);

  @ArchTest
  static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses()
          .that()
          .haveNameNotMatching("coop\\.ilmek\\.shared\\.(MovableClock|TimeConfiguration|Ids).*")
          .should()
          .callMethodWhere(callOfNowWithoutClock())
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  /** Amounts are whole minor units. */
  @ArchTest
  static final ArchRule MONEY_IS_NEVER_FLOATING =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage("coop.ilmek.payments..", "coop.ilmek.shared.money..")
          .should()
          .notHaveRawType(double.class)
          .andShould()
          .notHaveRawType(float.class)
          .andShould()
          .notHaveRawType(Double.class);

  @ArchTest
  static final ArchRule SOME_LIBRARIES_HAVE_ONE_GATEWAY =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Gateway")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("com.stripe..", "org.apache.tika..", "com.google.ortools.."))
          .allowEmptyShould(true);

  /** What opens files of strangers may die of them, so it lives in a process of its own. */
  @ArchTest
  static final ArchRule FILES_OF_STRANGERS_ARE_OPENED_IN_THE_CHILD =
      noClasses()
          .that()
          .resideOutsideOfPackage("coop.ilmek.documents.reading.child..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.apache.tika..", "org.apache.pdfbox.."));

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(".*\\.[A-Za-z]*(Manager|Helper|Util|Utils|Impl|Dto|DTO)(\\$.*)?")
          .orShould()
          .haveNameMatching(".*\\.Abstract[A-Z].*")
          .orShould()
          .resideInAnyPackage("..common..", "..core..", "..misc..");

  /** Where this is missing, the compiler looks for no null. */
  @ArchTest
  static final ArchRule EVERY_PACKAGE_SAYS_WHAT_MAY_BE_NULL =
      classes().should(liveInAPackageThatIsNullMarked());

  private static ArchCondition<JavaClass> liveInAPackageThatIsNullMarked() {
    return new ArchCondition<>("live in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " lives in an unmarked package"));
        }
      }
    };
  }

  private static DescribedPredicate<JavaMethodCall> aCallOf(Set<Class<?>> types, String... names) {
    var wanted = Set.of(names);
    return new DescribedPredicate<>("call of " + wanted) {
      @Override
      public boolean test(JavaMethodCall call) {
        return wanted.contains(call.getName())
            && types.stream().anyMatch(type -> call.getTargetOwner().isEquivalentTo(type));
      }
    };
  }

  private static DescribedPredicate<JavaMethodCall> callOfNowWithoutClock() {
    var types =
        Set.<Class<?>>of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class);
    return new DescribedPredicate<>("now() without a clock") {
      @Override
      public boolean test(JavaMethodCall call) {
        return call.getName().equals("now")
            && types.stream().anyMatch(type -> call.getTargetOwner().isEquivalentTo(type))
            && call.getTarget().getRawParameterTypes().stream()
                .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
      }
    };
  }

  private static ArchCondition<JavaClass> beUsedOnlyInTheirOwnModule() {
    return new ArchCondition<>("be used only in their own module") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String module = module(type);
        for (JavaAccess<?> access : type.getAccessesToSelf()) {
          JavaClass user = access.getOriginOwner();
          if (!module(user).equals(module)) {
            events.add(SimpleConditionEvent.violated(type, access.getDescription()));
          }
        }
      }

      private String module(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
      }
    };
  }
}
