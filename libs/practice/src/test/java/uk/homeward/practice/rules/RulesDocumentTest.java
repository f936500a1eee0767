package uk.homeward.practice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import uk.homeward.practice.Practices;

class RulesDocumentTest {

  private final RulesDocument document = new RulesDocument(EveryRule.read(), Practices.shipped());

  @Test
  void every_rule_has_a_place_or_a_reason_why_it_has_none() {
    assertThat(document.nowhere()).isEmpty();
  }

  @Test
  void a_pack_names_only_rules_that_are_known() {
    assertThat(document.unheardOf()).isEmpty();
  }

  @Test
  void what_a_reason_leans_on_is_there() {
    assertThat(document.emptyReasons()).isEmpty();
  }

  /** Run with {@code -Dhomeward.write-api=true} to write it anew. */
  @Test
  void the_page_says_what_packs_tests_and_scenarios_say() throws IOException {
    var file = EveryRule.root().resolve("docs/rules.md");
    var page = document.written();
    if (Boolean.getBoolean("homeward.write-api")) Files.writeString(file, page);
    assertThat(file).content().isEqualTo(page);
  }
}
