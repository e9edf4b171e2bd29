package coop.ilmek.demo;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a visitor may sign in as; the codes are read in the demo's mailbox. */
@RestController
@RequestMapping("/api/demo/sign-ins")
@ConditionalOnProperty(name = "ilmek.demo", havingValue = "true")
class DemoController {
  record SignInView(String role, String name, String address, String see) {}

  @GetMapping
  List<SignInView> signIns() {
    return DemoPeople.all().stream()
        .map(person -> new SignInView(person.role(), person.name(), person.address(), person.see()))
        .toList();
  }
}
