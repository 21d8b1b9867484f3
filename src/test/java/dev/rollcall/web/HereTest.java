package dev.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class HereTest {

    private final Here here = new Here();

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void keepsTheFiltersOnAnotherPage() {
        at("/assets", "q=M%C3%BCller&status=IN_USE&page=3");

        assertThat(here.page(4)).isEqualTo("/assets?q=M%C3%BCller&status=IN_USE&page=4");
        assertThat(here.value("q")).isEqualTo("Müller");
    }

    @Test
    void startsAtTheFirstPageWhenAFilterChanges() {
        at("/assets", "q=x&page=3");

        assertThat(here.with("status", "STOCK")).isEqualTo("/assets?q=x&status=STOCK");
        assertThat(here.without("q")).isEqualTo("/assets");
    }

    @Test
    void turnsTheOrderRoundOnTheSecondClick() {
        at("/assets", "sort=tag");

        assertThat(here.direction("tag")).isEqualTo("asc");
        assertThat(here.sort("tag")).isEqualTo("/assets?sort=tag,desc");
        assertThat(here.direction("tagged")).isNull();
    }

    @Test
    void countsOrderAndPageAsNoFilter() {
        at("/assets", "sort=tag&page=2&q=");
        assertThat(here.isFiltered()).isFalse();

        at("/assets", "status=STOCK");
        assertThat(here.isFiltered()).isTrue();
    }

    @Test
    void knowsThePagesBeneathAPath() {
        at("/assets/1", null);

        assertThat(here.isUnder("/assets")).isTrue();
        assertThat(here.isUnder("/asset")).isFalse();
    }

    private static void at(String path, String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
