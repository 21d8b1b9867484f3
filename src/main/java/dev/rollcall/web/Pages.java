package dev.rollcall.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** For the navigation (${#pages…}): knows which pages the modules of this installation bring, so that no entry leads nowhere. */
@Component("pages")
public class Pages {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile Set<String> paths;

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
}
