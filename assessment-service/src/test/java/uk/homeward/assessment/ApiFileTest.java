package uk.homeward.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import uk.homeward.testkit.OpenApiFile;

class ApiFileTest extends RunningService {

  @Autowired WebApplicationContext context;

  /** With -Dhomeward.write-api=true it is written. */
  @Test
  void the_published_api_is_what_the_service_does() {
    assertThat(OpenApiFile.of("assessment-service", context).faults()).isEmpty();
  }
}
