"""All scenes: which ideas, standing close together, give which signal. The playbook's words stand above each group."""

from mailflow.reading.ideas import IDEAS_OF_WORK
from mailflow.reading.ideas_business import IDEAS_OF_BUSINESS
from mailflow.reading.scene import Ideas, Scene, Stage

# fmt: off
SCENES: tuple[Scene, ...] = (
    # Any to Security: "unauthorized access"
    Scene("unauthorized-access", """
        stranger entry
        leaver entry still
        leaver still access
        entry unknown
        """),
    # "Potential data exposure"
    Scene("data-exposure", """
        see foreign owner private !testbed|testing
        private gone_to foreign
        see notours
        everybody_can see private
        private open_to_all
        """),
    # "vulnerability report"
    Scene("vulnerability", """
        inject field
        hole
        researcher report
        getaround lock
        """, conditional=True),
    # "compliance concern"
    Scene("compliance", """
        guardian want_to_know|must_report
        guardian toolong
        must_report authority
        authority asks
        """),
    # "data corruption or loss"
    Scene("data-loss", """
        data gone !kept_safe|guardian
        whole gone recorded !kept_safe
        """),
    # "production system down"
    Scene("production-down", """
        nobody operate gets !know|able_no
        nobody site operate
        whole site stands
        whole site no operate
        nothing operate whole
        nothing goes_any_more
        no traffic traffic_verb
        """),
    # "Needs immediate attention"
    Scene("danger", """
        person dying
        """, conditional=True),
    # "Bug confirmed and needs a code fix"
    Scene("reproduced", """
        testbed same !fine
        testbed occurs !fine
        testbed repeat
        desk repeat
        other_tenants same !fine
        """, ours=True),
    Scene("bug", """
        ourfault
        ourpart wrongly
        ourpart ran_twice
        checked version
        """, ours=True),
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
        need expert look
        desk need expert
        no why visible
        desk no skill
        """, ours=True),
    # "requires access support doesn't have"
    Scene("no-access", """
        desk no access !number
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
        last_chance customer
        """, conditional=True),
    # "exception to policy required"
    Scene("exception", """
        desk no mandate grant
        desk no mandate favour
        rules no grant
        outside rules favour
        grant favour !already
        """, ours=True, conditional=True),
    # "PR or legal risk"
    Scene("publicity", """
        press publish !their_press
        """, conditional=True),
    Scene("legal", """
        customer lawyer
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
        """, conditional=True),
    # "open beyond SLA": over, not about to be
    Scene("overdue", """
        sla over !soon
        """),
    # "customer has been waiting unreasonably long"
    Scene("waiting", """
        wait longtime
        """),
    # "normal support channels aren't progressing"
    Scene("stuck", """
        many_times mail !wish
        handed wait
        answer_none
        """),
    # "recurring issue that was supposedly fixed"
    Scene("recurring", """
        fixed_before again
        """),
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
    Scene("documented", """
        manual howto|answered|customer|explain
        manual merely
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
        """),
    Scene("blocked", """
        people_idle
        """),
    Scene("not-urgent", """
        calm customer|desk|need
        calm_itself
        """),
    Scene("workaround", """
        detour customer
        """),
)
# fmt: on

STAGE = Stage(Ideas({**IDEAS_OF_WORK, **IDEAS_OF_BUSINESS}), SCENES)
