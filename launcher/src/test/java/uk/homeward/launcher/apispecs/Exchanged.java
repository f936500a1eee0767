package uk.homeward.launcher.apispecs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The test shows that one service raises an event and another acts on it; listed in the event
 * model.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
@interface Exchanged {

  String from();

  String to();

  /** Its published name. */
  String event();
}
