package dev.rollcall.web;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Gives templates their helpers as #here, #words, #moments, #amounts, #shares and #pages: attributes such as th:href and th:attr refuse
 * beans (@…), since a value might smuggle one in.
 */
@Component
class PageWords implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final Map<String, Object> objects;

    PageWords(Here here, Words words, Moments moments, Amounts amounts, Shares shares, Pages pages) {
        this.objects = Map.of(
                "here", here, "words", words, "moments", moments, "amounts", amounts, "shares", shares, "pages", pages);
    }

    @Override
    public String getName() {
        return "rollcall";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return objects.keySet();
    }

    @Override
    public Object buildObject(IExpressionContext context, String name) {
        return objects.get(name);
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
