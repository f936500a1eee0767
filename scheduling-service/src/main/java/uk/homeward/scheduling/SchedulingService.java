package uk.homeward.scheduling;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the scheduling-service. */
@SpringBootApplication
@EnableScheduling
public class SchedulingService {
  public static void main(String[] args) {
    SpringApplication.run(SchedulingService.class, args);
  }
}
