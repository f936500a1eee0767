package uk.homeward.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PracticesTest {

  @Test
  void every_pack_that_is_shipped_loads_without_a_fault() {
    assertThat(Practices.shipped().byCouncil()).containsKey("leeds");
  }
}
