-- Filled again from the log, by the processor that now keeps all read models.
truncate screening, chronology_entry, assessment, chronology, chronology_gap, risk_classification, classification_share,
  severe_proposal, household_member, parental_agreement, agreement_goal, childs_voice, suitability_assessment, sdq;
