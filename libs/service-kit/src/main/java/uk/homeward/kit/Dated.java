package uk.homeward.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a date of an act lies among its others, each named by its field, or {@link #TODAY}; in a
 * part of an act, fields of the whole may be named. What is absent is not compared, and a date and
 * a moment by their dates.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Dated {

  String TODAY = "today";

  String after() default "";

  String notBefore() default "";

  String notAfter() default "";

  /** Whether it may lie before the child was born, as no other date of an act may. */
  boolean beforeBirth() default false;
}
