"""All scenes: which ideas, standing close together, give which signal. The playbook's words stand above each group."""

from mailflow.reading.signals.ideas import IDEAS
from mailflow.reading.signals.scene import Ideas, Scene, Stage

# fmt: off
SCENES: tuple[Scene, ...] = (
    # Any to Security: "unauthorized access"
    Scene("unauthorized-access", """
        stranger entry
        stranger taking private
        leaver still access
        leaver entry
        leaver still see private !testing
        leaver see private !customer|testing
        entry unknown
        entry foreign_land
        foreign_land nobody|unknown
        stranger trying secrets
        """),
    # "Potential data exposure"
    Scene("data-exposure", """
        see foreign owner private !testbed|testing
        private gone_to foreign
        see notours
        see strange private !testing
        strange private !testing
        mixed private owner !testing
        everybody_can see private
        private open_to_all
        secrets open_to_all
        """),
    # "vulnerability report"
    Scene("vulnerability", """
        inject field
        hole
        researcher report
        getaround lock
        enumerate
        alter foreign idnumber link
        everybody_can see private
        """, conditional=True),
    # "compliance concern"
    Scene("compliance", """
        guardian want_to_know|must_report
        guardian asks_why
        guardian toolong
        must_report authority
        authority asks
        must_report within_hours
        """),
    # "data corruption or loss"
    Scene("data-loss", """
        data gone !kept_safe|guardian
        whole gone recorded !kept_safe
        restore backup data|gone
        restore data !kept_safe|machine
        wrongly written_back
        oldstate putback
        cleaner emptied
        """),
    # "production system down"
    Scene("production-down", """
        nobody operate gets !know|able_no
        nobody site operate
        whole site stands
        whole site no operate
        nothing operate whole
        nothing goes_any_more
        nothing sold !fault
        whole halted
        site halted
        refuse everything site|sold|traffic
        whole customer|owner expelled
        no traffic traffic_verb
        """),
    # "Needs immediate attention"
    Scene("danger", """
        person dying
        """, conditional=True),
    # "Bug confirmed and needs a code fix"
    Scene("reproduced", """
        testbed same !fine
        testbed occurs !fine|press
        testbed repeat
        desk repeat
        occurs anyenv
        other_tenants same !fine
        """, ours=True),
    Scene("bug", """
        ourfault
        ourpart ran_twice
        checked version
        """, ours=True),
    # "system-level investigation": it began with something of ours
    Scene("regression", """
        since newver
        """),
    # "infrastructure investigation needed"
    Scene("infrastructure", """
        machine failed
        httpcode codeword
        old_new machine fine
        """),
    # "beyond support's ability to diagnose"
    Scene("cannot-diagnose", """
        desk no know why !howmany
        desk stuck
        need expert look !mandate_holder
        desk need expert !mandate_holder
        need expert skill !mandate_holder
        no why visible
        desk no skill
        """, ours=True),
    # "requires access support doesn't have"
    Scene("no-access", """
        desk no access !number|favour
        desk no reach inside
        access no inside
        desk need access inside
        """, ours=True),
    # "involves custom implementation"
    Scene("custom", """
        custom glue
        """, ours=True),
    # Any to Leadership: "customer requesting executive involvement"
    Scene("executive", """
        demand speak chief
        """),
    # "High-revenue customer threatening churn"
    Scene("churn", """
        threat leave
        lose_them
        customer leave
        going rival
        last_chance customer
        """, conditional=True),
    # "cross-functional decision needed"
    Scene("cross-functional", """
        above_both
        departments contradict
        """, ours=True),
    # "exception to policy required"
    Scene("exception", """
        desk no mandate grant
        desk no mandate favour
        rules no grant
        outside rules favour
        mandate_holder favour|grant|rules|know
        grant favour !already
        desk grant upto
        """, ours=True, conditional=True),
    # "PR or legal risk"
    Scene("publicity", """
        press publish !their_press
        """, conditional=True),
    Scene("legal", """
        theirs lawyer
        lawyer_letter
        lawyer mail|demand|court|deadline_word
        threat court
        """, conditional=True),
    # "SLA breach imminent or occurred"
    Scene("sla", """
        sla over
        """),
    # "Pending deals affected?"
    Scene("deal", """
        no sign_deal without_it
        sign_deal only_if
        tender tender_lost
        more_seats
        would_sign
        """, conditional=True),
    # "open beyond SLA": over, not about to be
    Scene("overdue", """
        sla over !soon
        """),
    # "customer has been waiting unreasonably long"
    Scene("waiting", """
        wait longtime
        wait since monthname
        """),
    # "normal support channels aren't progressing"
    Scene("stuck", """
        many_times mail !wish
        handed wait
        answer_none
        nobody progress
        """),
    # "recurring issue that was supposedly fixed"
    Scene("recurring", """
        fixed_before again
        occurs again same
        """),
    # "Same issue reported by 3+ customers"
    Scene("three-customers", """
        nth raised !occasion|wait|mail
        count askers raised
        sumup
        allsame raised|asker|same
        """),
    # "Needs same-day attention"
    Scene("same-day", """
        same_day need|look
        """, ours=True, conditional=True),
    # "Needs immediate attention"
    Scene("immediate", """
        waking
        """, ours=True),
    # L2 to Product: "Feature gap causing customer pain"
    Scene("feature-gap", """
        wish able we_lack
        wish we_lack
        wish_would
        we_lack planned
        planned_q
        missing_piece
        we_lack !fault
        """, conditional=True),
    # "design decision needed, workflow doesn't match customer expectations"
    Scene("design", """
        intended dislike
        design_matter
        """, conditional=True),
    # a sender who contradicts an alarm
    Scene("played-down", """
        truth few
        truth number number
        truth number customer
        overdone
        """, ours=True),
    # Handle in Support When: and a sender who did so already
    Scene("closing", """
        closing
        """, ours=True, conditional=True),
    Scene("handled", """
        answered content
        answered manual|switch|howto
        desk answered_alone
        """, ours=True),
    Scene("helped", """
        answered
        """, ours=True),
    Scene("content", """
        content !if_so
        """, ours=True),
    Scene("documented", """
        manual howto|answered|customer|explain
        manual merely
        say manual
        merely manual
        """, ours=True),
    Scene("configuration", """
        switch answered
        merely switch
        wrongly switch customer
        """, ours=True),
    Scene("limitation", """
        intended_so
        limit manual
        """, ours=True),
    Scene("how-to", """
        howto customer
        """, ours=True, conditional=True),
    Scene("false-alarm", """
        mistaken
        """, ours=True),
    Scene("no-fault", """
        harmless
        """, ours=True),
    # how bad it is
    Scene("major-broken", """
        no_way_out
        transfer twice
        """),
    Scene("blocked", """
        people_idle
        """),
    Scene("not-urgent", """
        calm customer|desk|need
        calm_itself
        """),
    Scene("workaround", """
        detour customer !stopping
        """),
)
# fmt: on

STAGE = Stage(Ideas(IDEAS), SCENES)
