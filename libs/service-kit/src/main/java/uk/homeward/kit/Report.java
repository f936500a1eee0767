package uk.homeward.kit;

/**
 * A fact that a person records. It has happened, so neither gate nor state refuses it: what was not
 * in place is kept on its event.
 */
public interface Report extends Act {}
