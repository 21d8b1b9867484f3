package dev.rollcall.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.demo.SampleGuide.Case;
import dev.rollcall.demo.SampleGuide.Link;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** The page about the sample company leads to each of its cases, and each page shows the case. */
@SampleCompanyTest
@Transactional
class SampleGuideWebTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleGuide guide;

    @Autowired
    private SampleAccounts accounts;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IT's shelf against a holder's yes     | 0 | with Anton Moss            | in Hamburg / Stock room
            IT's shelf against a holder's yes     | 1 | Conflicting evidence       | Iris Lang
            A phone of somebody on leave          | 0 | iPhone 15                  | Deferred
            A phone of somebody on leave          | 1 | iPhone 15                  | Nora Dahl
            A trolley with its children           | 0 | Tablet trolley 1           | IT-0230
            A trolley with its children           | 1 | London / Meeting room      | Finish the count
            A repair overdue                      | 0 | Overdue:                   | In repair
            A repair overdue                      | 1 | MacBook Pro 14             | In repair
            A laptop bought and not registered    | 0 | PF5X00427                  | ThinkPad X1 Carbon
            A contractor whose end date passed    | 0 | Contractor                 | last day
            A contractor whose end date passed    | 1 | IT-0146                    | IT-0145
            A contractor whose end date passed    | 2 | Milan Petrov leaves        | end of contract
            Somebody who leaves next week         | 0 | returned worn              | At the desk of IT
            Somebody who leaves next week         | 1 | Henry Doyle                | Milan Petrov
            Somebody who changed department       | 0 | Simon Vogel                | department from Engineering to Sales
            A retired device that was seen        | 0 | Retired on record          | PowerEdge R430
            A retired device that was seen        | 1 | Retired                    | Old file server
            A person without a manager            | 0 | Ruth Alder                 | Managing director
            Two legal entities with a currency each | 0 | Legal entities           | Currency
            Two legal entities with a currency each | 1 | Alderfinch GmbH          | Alderfinch Ltd
            A lost phone that came back           | 0 | Reopened, after it was closed as lost | SEC-2041
            A laptop that nobody can find         | 0 | Looked for it in vain      | The courier counts its depot
            A laptop that nobody can find         | 1 | Taken over from earlier audits | IT-0177
            A licence over its seats              | 0 | More than were bought      | 4 seats are taken beyond
            A licence over its seats              | 1 | More accounts than seats   | Figma Professional
            A licence that few use                | 0 | Tableau Creator            | Idle
            A licence that few use                | 1 | Emil Berger                | Seats
            A seat of somebody who has left       | 0 | Account of a leaver        | IntelliJ IDEA Ultimate
            A licence that has ended and is still used | 0 | Expires on            | Sketch Business
            A licence without proof and owner     | 0 | Nothing proves the entitlement | Visio Plan 2
            A licence without proof and owner     | 1 | Visio Plan 2               | 846.00 EUR
            A product in use without a licence    | 0 | Miro Business              | 7
            A payment that no licence covers      | 0 | NOTION LABS                | 300.00
            An account that may be somebody's     | 0 | @mail.example              | Perhaps
            Warranties, a lease and licences that end | 0 | Warranty ended         | IT staff
            Warranties, a lease and licences that end | 1 | Leased workstation     | Notice has to be given
            Warranties, a lease and licences that end | 2 | Licence ended          | Sketch Business
            """)
    void eachCaseShowsWhereTheGuideSays(String title, int link, String text, String alsoText) throws Exception {
        Case one = guide.cases().stream()
                .filter(any -> any.title().equals(title))
                .findFirst()
                .orElseThrow();
        assertThat(text(page("itstaff", one.links().get(link)))).contains(text, alsoText);
    }

    @Test
    void everyLinkOfACaseOpens() throws Exception {
        for (Case one : guide.cases()) {
            for (Link link : one.links()) {
                assertThat(page("itstaff", link)).contains("<main");
            }
        }
    }

    @Test
    void everyStepOfACardOpensForItsAccount() throws Exception {
        assertThat(guide.cards()).hasSize(6);
        for (SampleGuide.Card card : guide.cards()) {
            assertThat(card.steps()).isNotEmpty();
            for (Link step : card.steps()) {
                assertThat(page(card.account().username(), step)).contains("<main");
            }
        }
    }

    @Test
    void theTwoLegalEntitiesBookInEurosAndPounds() throws Exception {
        assertThat(pageOf("itstaff", "/register/entities")).contains("value=\"EUR\"", "value=\"GBP\"");
    }

    @Test
    void thePersonWithoutAManagerHasNone() throws Exception {
        Case one = guide.cases().stream()
                .filter(each -> each.title().equals("A person without a manager"))
                .findFirst()
                .orElseThrow();
        assertThat(page("itstaff", one.links().get(0))).doesNotContain("Manager");
    }

    @Test
    void theCardsStandOnTheSignInPageToo() throws Exception {
        String page =
                text(mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString());
        for (SampleGuide.Card card : guide.cards()) {
            assertThat(page).contains(card.account().card());
        }
        assertThat(page).contains("Count a room that you keep", "About the sample company");
    }

    @Test
    void theGuideIsOpenToVisitorsWhoHaveNotSignedInButOffersThemNoReset() throws Exception {
        String page = mvc.perform(get("/demo"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("A repair overdue", "Sign in as Emil Berger", "XQ-7731")
                .doesNotContain("Reset the sample company");
        assertThat(pageOf("admin", "/demo")).contains("Reset the sample company");
        assertThat(pageOf("employee", "/")).contains("href=\"/demo\"");
    }

    @Test
    void theFilesCanBeDownloadedAndNoOthers() throws Exception {
        for (String name : List.of(SampleFiles.SPREADSHEET, SampleFiles.SCAN_LIST)) {
            mvc.perform(get("/demo/files/" + name))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Disposition", "attachment; filename=\"" + name + "\""));
        }
        mvc.perform(get("/demo/files/application.yml")).andExpect(status().isNotFound());
    }

    @Test
    void theProposedChangeOfPolicyWouldHaveChangedSomething() throws Exception {
        Matcher proposal = Pattern.compile("/admin/decisions/chase-step/proposals/[0-9a-f-]{36}")
                .matcher(pageOf("admin", "/admin/decisions/chase-step"));
        assertThat(proposal.find()).isTrue();
        assertThat(text(pageOf("admin", proposal.group())))
                .containsPattern("[1-9][0-9]* of [0-9]+ cases of .* would have come out differently");
    }

    private String page(String userName, Link link) throws Exception {
        assertThat(link.path()).as(link.text()).isNotNull();
        return pageOf(userName, link.path());
    }

    private String pageOf(String userName, String path) throws Exception {
        return mvc.perform(get(URI.create(path.replace("+", "%20"))).with(ActingAs.actor(accounts.actor(userName))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** What a reader sees. */
    private static String text(String page) {
        return HtmlUtils.htmlUnescape(page.replaceAll("(?s)<(script|svg).*?</\\1>|<[^>]+>", " "))
                .replaceAll("\\s+", " ");
    }
}
