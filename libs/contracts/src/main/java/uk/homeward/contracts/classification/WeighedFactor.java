package uk.homeward.contracts.classification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A factor as it was weighed in one classification.
 *
 * @param noticedOn when it was last seen to be so
 * @param change since the classification before
 */
public record WeighedFactor(
    Factor factor,
    FactorKind kind,
    @Nullable FactorSubject subject,
    @Nullable FactorWeight weight,
    @Nullable FactorChange change,
    @Nullable LocalDate noticedOn) {}
