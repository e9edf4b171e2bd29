package coop.ilmek;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The portal of a cooperative cluster of textile workshops. */
// Modules are free to name their classes alike.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Ilmek {
  public static void main(String[] args) {
    SpringApplication.run(Ilmek.class, args);
  }
}
