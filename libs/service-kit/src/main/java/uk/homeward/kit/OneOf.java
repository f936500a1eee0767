package uk.homeward.kit;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import uk.homeward.contracts.Term;

/** The string is a word of this vocabulary. */
@Constraint(validatedBy = OneOf.Knows.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface OneOf {

  Class<? extends Term> value();

  String message() default "must be one of the words listed";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Says which words there are. */
  final class Knows implements ConstraintValidator<OneOf, String> {

    private List<String> words = List.of();

    @Override
    public void initialize(OneOf vocabulary) {
      words = Arrays.stream(vocabulary.value().getEnumConstants()).map(Term::word).toList();
    }

    @Override
    public boolean isValid(String word, ConstraintValidatorContext context) {
      if (words.contains(word)) return true;
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate("must be one of " + words)
          .addConstraintViolation();
      return false;
    }
  }
}
