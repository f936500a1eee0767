package uk.homeward.scheduling;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the scheduling-service. */
@SpringBootApplication
public class SchedulingService {
  public static void main(String[] args) {
    SpringApplication.run(SchedulingService.class, args);
  }
}
