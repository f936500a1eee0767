package uk.homeward.caseservice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the case-service. */
@SpringBootApplication
public class CaseService {
  public static void main(String[] args) {
    SpringApplication.run(CaseService.class, args);
  }
}
