package uk.homeward.assessment.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.homeward.assessment.reading.Chronologies.Age;

class ChildsAgeTest {

  private static final LocalDate LEAP_DAY = LocalDate.parse("2020-02-29");

  @Test
  void it_is_told_in_whole_years_and_months() {
    assertThat(Age.of(LEAP_DAY, LocalDate.parse("2023-02-13"))).isEqualTo(new Age(2, 11));
    assertThat(Age.of(LEAP_DAY, LocalDate.parse("2023-02-28"))).isEqualTo(new Age(2, 11));
    assertThat(Age.of(LEAP_DAY, LocalDate.parse("2023-03-01"))).isEqualTo(new Age(3, 0));
    assertThat(Age.of(LEAP_DAY, LEAP_DAY)).isEqualTo(new Age(0, 0));
  }

  @Test
  void before_birth_there_is_none() {
    assertThat(Age.of(LEAP_DAY, LocalDate.parse("2019-12-31"))).isNull();
    assertThat(Age.of(null, LEAP_DAY)).isNull();
  }
}
