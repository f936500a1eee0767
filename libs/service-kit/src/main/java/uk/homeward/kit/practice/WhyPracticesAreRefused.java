package uk.homeward.kit.practice;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import uk.homeward.practice.FaultyPractices;

/** Says in plain words, and without a stack trace, why a service does not start with its packs. */
public final class WhyPracticesAreRefused implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ChangedVersion changed)
        return new FailureAnalysis(changed.getMessage(), changed.remedy(), failure);
      if (cause instanceof FaultyPractices faulty)
        return new FailureAnalysis(faulty.getMessage(), "Correct the files.", failure);
    }
    return null;
  }
}
