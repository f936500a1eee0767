package uk.homeward.eventlog;

import java.sql.SQLException;
import java.util.Optional;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Recognises what PostgreSQL's driver reports without a class of its own: that a unique key was
 * violated, and which one.
 */
final class DuplicateKeys implements PersistenceExceptionResolver {

  static final String SEQUENCE = "event_sequence";
  static final String IDEMPOTENCY = "event_idempotency";

  private static final String UNIQUE_VIOLATION = "23505";

  @Override
  public boolean isDuplicateKeyViolation(Exception exception) {
    return violated(exception).filter(SEQUENCE::equals).isPresent();
  }

  /** The name of the violated key, if that is what went wrong. */
  static Optional<String> violated(@Nullable Throwable failure) {
    for (var e = failure; e != null; e = e.getCause()) {
      if (e instanceof SQLException sql) {
        for (SQLException next = sql; next != null; next = next.getNextException()) {
          if (next instanceof PSQLException answer
              && UNIQUE_VIOLATION.equals(answer.getSQLState())
              && answer.getServerErrorMessage() != null) {
            return Optional.ofNullable(answer.getServerErrorMessage().getConstraint());
          }
        }
      }
    }
    return Optional.empty();
  }
}
