package coop.ilmek;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal of a cooperative cluster of textile workshops. */
@SpringBootApplication
public class Ilmek {
  public static void main(String[] args) {
    SpringApplication.run(Ilmek.class, args);
  }
}
