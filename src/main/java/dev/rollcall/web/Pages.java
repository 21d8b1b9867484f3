package dev.rollcall.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** For the navigation (${#pages…}) and rows of tabs: knows which pages the modules of this installation bring, so that no entry leads nowhere. */
@Component("pages")
public class Pages {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile Set<String> paths;
    private volatile Set<String> patterns;

    Pages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Whether a controller answers at exactly this path. */
    public boolean has(String path) {
        if (paths == null) {
            paths = mappings.getObject().getHandlerMethods().keySet().stream()
                    .flatMap(mapping -> mapping.getDirectPaths().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return paths.contains(path);
    }

    /** Whether a controller answers under a record: has("/audits/", "/answers") knows /audits/{id}/answers. */
    public boolean has(String before, String after) {
        if (patterns == null) {
            patterns = mappings.getObject().getHandlerMethods().keySet().stream()
                    .flatMap(mapping -> mapping.getPatternValues().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return patterns.stream().anyMatch(one -> one.startsWith(before + "{") && one.endsWith("}" + after));
    }
}
