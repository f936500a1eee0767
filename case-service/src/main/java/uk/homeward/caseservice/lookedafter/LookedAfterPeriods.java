package uk.homeward.caseservice.lookedafter;

import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.homeward.contracts.CaseId;
import uk.homeward.contracts.Occurred;
import uk.homeward.contracts.lookedafter.LegalCode;
import uk.homeward.contracts.lookedafter.LookedAfterPeriodId;
import uk.homeward.contracts.lookedafter.Placement;
import uk.homeward.contracts.lookedafter.Provider;

/** Begins a case's looked-after period within the unit of work of the act that learned of it. */
@Component
public class LookedAfterPeriods {

  private final Repository<LookedAfterPeriod> repository;

  LookedAfterPeriods(@Lazy Repository<LookedAfterPeriod> repository) {
    this.repository = repository;
  }

  /** The child has been looked after since then, and is placed like this. */
  public void begin(
      CaseId caseId,
      Occurred since,
      LegalCode legalStatus,
      Placement placement,
      @Nullable Provider provider) {
    var id = new LookedAfterPeriodId(caseId.own("lap-"));
    try {
      repository
          .loadOrCreate(id.value(), LookedAfterPeriod::new)
          .execute(period -> period.begin(id, caseId, since, legalStatus, placement, provider));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
