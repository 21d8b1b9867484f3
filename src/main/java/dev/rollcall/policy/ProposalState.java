package dev.rollcall.policy;

/** What became of a proposal. */
public enum ProposalState {
    PROPOSED,
    IN_FORCE,
    REJECTED,
    WITHDRAWN
}
