package dev.rollcall.workflow.web;

import dev.rollcall.workflow.Diagrams;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The processes as pictures, for everybody who is signed in: how Rollcall works is no secret. */
@Controller
class ProcessController {

    private final Diagrams diagrams;

    ProcessController(Diagrams diagrams) {
        this.diagrams = diagrams;
    }

    @GetMapping("/processes")
    String list(Model model) {
        model.addAttribute("processes", ProcessNames.ALL);
        return "workflow/processes";
    }

    @GetMapping(path = "/processes/{processId:[a-z-]+}/diagram.xml", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> diagram(@PathVariable String processId) {
        return ResponseEntity.of(diagrams.newest(processId));
    }
}
