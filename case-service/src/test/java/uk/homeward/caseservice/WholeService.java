package uk.homeward.caseservice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of the whole service at a port of its own; it says itself which database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "homeward.narratives.key=dGVzdC1rZXktb2YtaG9tZXdhcmQtMzItYnl0ZXMtISE=",
      "homeward.sign-in.jwk-set-uri=http://localhost/unused"
    })
@Import(RunningService.class)
@interface WholeService {}
