package dev.rollcall.evidence.layout;

import dev.rollcall.evidence.Report;
import dev.rollcall.evidence.ReportTable;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Renders parts of a report as XHTML for print. */
@Component
class PrintTemplate {

    /** What XML 1.0 cannot hold, in whatever way it is written. */
    private static final Pattern NOT_XML = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\\d|3[01]));",
            Pattern.CASE_INSENSITIVE);

    private final ITemplateEngine engine;
    private final ApplicationContext application;
    private final LayingOutFigures figures;
    private final ReportCells cells;
    private final Clock clock;

    PrintTemplate(
            ITemplateEngine engine,
            ApplicationContext application,
            LayingOutFigures figures,
            ReportCells cells,
            Clock clock) {
        this.engine = engine;
        this.application = application;
        this.figures = figures;
        this.cells = cells;
        this.clock = clock;
    }

    /** The first page: all that has to be known at first sight. */
    String first(Report report) {
        return render(report, "first", FirstPage.of(figures.of(report)).first());
    }

    /** The figures behind it. */
    String further(Report report) {
        return render(report, "further", FirstPage.of(figures.of(report)).further());
    }

    /** Rows of one section. */
    String table(Report report, ReportTable table) {
        return render(report, "table", table);
    }

    private String render(Report report, String part, Object content) {
        Context context = new Context(
                Locale.ENGLISH,
                Map.of(
                        "report", report,
                        "title", FirstPage.title(report.audit().name()),
                        "made", cells.text(clock.instant())));
        context.setVariable(part, content);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(application, null));
        return NOT_XML.matcher(engine.process("evidence/print", context)).replaceAll("");
    }
}
