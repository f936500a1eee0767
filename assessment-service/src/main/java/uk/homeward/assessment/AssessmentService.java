package uk.homeward.assessment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the assessment-service. */
@SpringBootApplication
public class AssessmentService {
  public static void main(String[] args) {
    SpringApplication.run(AssessmentService.class, args);
  }
}
