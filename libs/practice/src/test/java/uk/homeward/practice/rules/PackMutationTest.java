package uk.homeward.practice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import uk.homeward.practice.Practice;
import uk.homeward.practice.Practices;

/**
 * Whether a council's tests notice that its pack lacks something. On each build a sample that
 * changes when a pack does; everything with {@code -Dpack-mutation=whole}, which takes minutes and
 * writes {@code docs/pack-mutation.md}.
 */
class PackMutationTest {

  private static final int SAMPLE = 16;

  private final Map<String, Practice> councils = new TreeMap<>(Practices.shipped().byCouncil());
  private final Map<String, CouncilTests> tests = new TreeMap<>();
  private final MutationPage page = MutationPage.of(councils);

  @Test
  void a_sample_of_what_a_pack_could_lack_is_noticed() {
    var all = new ArrayList<PackMutation>();
    for (var council : councils.keySet())
      PackMutation.of(council).stream()
          .filter(mutation -> !page.explains(mutation))
          .forEach(all::add);
    var seed = councils.values().stream().map(Practice::digest).toList().hashCode();
    Collections.shuffle(all, new Random(seed));
    assertThat(all.stream().limit(SAMPLE).filter(one -> noticing(one).isEmpty()))
        .extracting(PackMutation::toString)
        .isEmpty();
  }

  @Test
  void what_is_explained_could_be_lacking() {
    for (var council : councils.keySet())
      assertThat(PackMutation.of(council).stream().map(PackMutation::id))
          .as(council)
          .doesNotHaveDuplicates()
          .containsAll(page.explained(council));
  }

  @Test
  void the_page_says_what_was_tried_and_what_nobody_notices() throws IOException {
    var text = Files.readString(MutationPage.FILE);
    assertThat(text).endsWith(page.explanations());
    for (var council : councils.keySet())
      if (page.isOfToday(council, text))
        assertThat(page.tried(council, text))
            .as(council)
            .isEqualTo(PackMutation.of(council).size());
  }

  @Test
  @EnabledIfSystemProperty(named = "pack-mutation", matches = "whole")
  void whatever_a_pack_could_lack_is_noticed_or_explained() throws IOException {
    var silent = new ArrayList<String>();
    var needless = new ArrayList<String>();
    for (var council : councils.keySet()) {
      assertThat(new CouncilTests(council).failing(PackMutation.whole(council)))
          .as(council)
          .isEmpty();
      for (var mutation : PackMutation.of(council)) {
        var noticing = noticing(mutation);
        page.tried(mutation, noticing);
        if (noticing.isEmpty() && !page.explains(mutation)) silent.add(mutation.toString());
        if (noticing.isPresent() && page.explains(mutation)) needless.add(mutation.toString());
      }
    }
    assertThat(silent).as("not noticed").isEmpty();
    assertThat(needless).as("explained and noticed").isEmpty();
    Files.writeString(MutationPage.FILE, page.written());
  }

  private Optional<String> noticing(PackMutation mutation) {
    return tests
        .computeIfAbsent(mutation.council(), CouncilTests::new)
        .failing(mutation.text().get());
  }
}
