package dev.rollcall.web;

import dev.rollcall.access.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the layout of every page who is signed in. */
@ControllerAdvice(annotations = Controller.class)
class ViewerAdvice {

    private final CurrentActor current;

    ViewerAdvice(CurrentActor current) {
        this.current = current;
    }

    @ModelAttribute("viewer")
    Viewer viewer() {
        return current.find().map(Viewer::of).orElse(null);
    }
}
