package coop.ilmek.shared.flow;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.IlmekTest;
import coop.ilmek.identity.Address;
import coop.ilmek.notifications.domain.NoticeKind;
import coop.ilmek.payments.domain.AccountKind;
import coop.ilmek.payments.domain.PaymentPlan;
import coop.ilmek.payments.domain.Work;
import coop.ilmek.production.domain.MilestoneType;
import coop.ilmek.shared.Actor;
import coop.ilmek.workflows.Slugs;
import coop.ilmek.workshop.MachineClass;
import coop.ilmek.workshop.Process;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a column may hold is written twice, as a Java enum and as a check in PostgreSQL; the lists
 * are the same. Reads the constraints of the running database, not the migrations.
 */
@IlmekTest
class CheckListsTest {
  /** {@code check (state in (...))} as PostgreSQL writes it back. */
  private static final Pattern LIST =
      Pattern.compile("CHECK \\(\\((\\w+) = ANY \\(ARRAY\\[(.*?)]\\)\\)\\)");

  private static final Pattern VALUE = Pattern.compile("'([^']*)'");

  @Autowired private List<Subject<?, ?, ?, ?>> subjects;

  @Autowired
  @Qualifier("jdbcDataSource")
  private DataSource dataSource;

  /** By "schema.table.column". */
  private final Map<String, Set<String>> lists = new TreeMap<>();

  @BeforeEach
  void read() {
    new JdbcTemplate(dataSource)
        .query(
            """
            select c.conrelid::regclass::text as of, pg_get_constraintdef(c.oid) as definition
            from pg_constraint c
            where c.contype = 'c' and c.conrelid <> 0
            """,
            row -> {
              var list = LIST.matcher(row.getString("definition"));
              if (list.matches()) {
                var values = VALUE.matcher(list.group(2)).results().map(r -> r.group(1)).toList();
                lists.put(row.getString("of") + "." + list.group(1), new TreeSet<>(values));
              }
            });
  }

  @Test
  void theStatesOfEveryCourseAreTheListOfItsTable() {
    assertThat(subjects).hasSizeGreaterThanOrEqualTo(8);
    for (Subject<?, ?, ?, ?> subject : subjects) {
      if (!subject.table.startsWith("parcel.")) { // exists in tests only
        assertThat(lists.get(subject.table + ".state"))
            .as("check list of %s.state", subject.table)
            .isEqualTo(slugs(subject.course().states()));
      }
    }
  }

  @Test
  void otherEnumsAreTheListsOfTheirColumns() {
    equal("identity.organisation.kind", Actor.Kind.values(), "system", "none");
    equal("identity.affiliation.role", Actor.PersonRole.values(), "system", "none");
    equal("identity.invitation.role", Actor.PersonRole.values(), "system", "none");
    equal("notifications.preference.kind", NoticeKind.values(), "account");
    equal("payments.account.kind", AccountKind.values());
    equal("payments.plan.plan", PaymentPlan.values());
    equal("production.milestone.type", MilestoneType.values());
    equal("workshop.machine.class", MachineClass.values());
    everywhere("process", Process.values());
    everywhere("channel", Address.Channel.values());
    everywhere("payment_plan", PaymentPlan.values());
    everywhere("work", Work.values());
  }

  @Test
  void theSameCurrenciesAreTakenEverywhere() {
    var currencies =
        lists.entrySet().stream().filter(list -> list.getKey().endsWith(".currency")).toList();
    assertThat(currencies).hasSizeGreaterThan(4);
    assertThat(currencies.stream().map(Map.Entry::getValue).distinct()).hasSize(1);
  }

  private void equal(String column, Enum<?>[] constants, String... notStored) {
    var expected = slugs(Arrays.asList(constants));
    Stream.of(notStored).forEach(expected::remove);
    assertThat(lists.get(column)).as("check list of %s", column).isEqualTo(expected);
  }

  /** Every column of that name. */
  private void everywhere(String name, Enum<?>[] constants) {
    var columns = new HashSet<>(lists.keySet());
    columns.removeIf(column -> !column.endsWith("." + name));
    assertThat(columns).as("columns named %s", name).isNotEmpty();
    columns.forEach(column -> equal(column, constants));
  }

  private static Set<String> slugs(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Slugs::of).collect(Collectors.toCollection(TreeSet::new));
  }
}
