package uk.homeward.kit.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.homeward.contracts.Id;
import uk.homeward.contracts.NarrativeRef;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.Term;

/**
 * What a column can hold, and how that is written down: values of one kind compare by equals.
 * {@code Instant.MAX} is the database's infinity.
 */
enum Kind {
  TEXT("text") {
    @Override
    Object of(Object value) {
      return word(value);
    }
  },
  BIGINT("int8") {
    @Override
    Object of(Object value) {
      return ((Number) value).longValue();
    }
  },
  INTEGER("int4") {
    @Override
    Object of(Object value) {
      return ((Number) value).intValue();
    }
  },
  BOOLEAN("bool") {
    @Override
    Object of(Object value) {
      return (Boolean) value;
    }
  },
  DATE("date") {
    @Override
    Object of(Object value) {
      return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
  },
  MOMENT("timestamptz") {
    @Override
    Object of(Object value) {
      if (value instanceof Instant moment) return moment;
      return value.equals(OffsetDateTime.MAX) ? Instant.MAX : ((OffsetDateTime) value).toInstant();
    }

    @Override
    @Nullable Object read(ResultSet row, int column) throws SQLException {
      return row.getObject(column, OffsetDateTime.class);
    }

    @Override
    Object toSql(Object value) {
      return value.equals(Instant.MAX)
          ? OffsetDateTime.MAX
          : ((Instant) value).atOffset(ZoneOffset.UTC);
    }

    @Override
    String toText(Object value) {
      return value.equals(Instant.MAX) ? "infinity" : value.toString();
    }
  },
  TEXTS("_text") {
    @Override
    Object of(Object value) {
      return ((Collection<?>) value).stream().map(Kind::word).toList();
    }

    @Override
    @Nullable Object read(ResultSet row, int column) throws SQLException {
      var array = row.getArray(column);
      return array == null ? null : List.of((String[]) array.getArray());
    }

    @Override
    Object toSql(Object value) {
      return ((List<?>) value).toArray(String[]::new);
    }

    @Override
    String toText(Object value) {
      return ((List<?>) value)
          .stream()
              .map(word -> '"' + word.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
              .collect(Collectors.joining(",", "{", "}"));
    }
  },
  JSON("jsonb") {
    @Override
    Object of(Object value) {
      return (String) value;
    }

    @Override
    @Nullable Object read(ResultSet row, int column) throws SQLException {
      return row.getString(column);
    }
  };

  private final String type;

  Kind(String type) {
    this.type = type;
  }

  /**
   * @param type as PostgreSQL calls it
   * @throws IllegalArgumentException if no row of a read model can hold it
   */
  static Kind named(String type) {
    for (var kind : values()) if (kind.type.equals(type)) return kind;
    throw new IllegalArgumentException("No read model keeps a column of type " + type);
  }

  /**
   * The value as it is kept: identifiers, codes and times of happening as their words.
   *
   * @throws ClassCastException if such a column cannot hold it
   */
  abstract Object of(Object value);

  @Nullable Object read(ResultSet row, int column) throws SQLException {
    return row.getObject(column);
  }

  /** For a statement's parameter. */
  Object toSql(Object value) {
    return value;
  }

  /** For COPY, before escaping. */
  String toText(Object value) {
    return value.toString();
  }

  String placeholder() {
    return this == JSON ? "cast(? as jsonb)" : "?";
  }

  private static String word(Object value) {
    return switch (value) {
      case String word -> word;
      case Term term -> term.word();
      case Id id -> id.value();
      case NarrativeRef words -> words.id();
      case Occurred occurred -> occurred.toString();
      default -> throw new ClassCastException(value.getClass() + " is no word");
    };
  }
}
