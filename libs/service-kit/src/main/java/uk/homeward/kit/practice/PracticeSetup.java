package uk.homeward.kit.practice;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import uk.homeward.eventlog.VersionsSeen;
import uk.homeward.practice.Practices;
import uk.homeward.practice.WorkingCalendar;

/** The packs come from a folder if one is named, so that a change of rule needs no build. */
@AutoConfiguration
public class PracticeSetup {

  @Bean
  @ConditionalOnMissingBean
  Practices practices(@Value("${homeward.councils.folder:}") String folder) {
    return folder.isBlank() ? Practices.shipped() : Practices.load(Path.of(folder));
  }

  @Bean
  @ConditionalOnMissingBean
  WorkingCalendar workingCalendar() {
    return WorkingCalendar.shipped();
  }

  /** Made before any event processor or request is served. */
  @Bean
  SameVersions sameVersions(
      VersionsSeen seen, Clock clock, Practices practices, WorkingCalendar calendar) {
    return new SameVersions(seen, clock).checked(practices, calendar);
  }
}
