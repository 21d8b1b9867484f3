package dev.rollcall.leaver;

/** Where a move stands: asked; answered, while receivers are asked; ended; or overtaken by a departure. */
public enum MoveState {
    ASKED,
    ANSWERED,
    ENDED,
    OVERTAKEN
}
