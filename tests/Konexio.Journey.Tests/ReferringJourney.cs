using System.Net;
using Konexio.Testing;

namespace Konexio.Journey.Tests;

/// <summary>Whom a partner referred, and who they are in the school.</summary>
internal sealed record ReferredLearner(string GivenName, string? Email, Guid Referral, Guid Learner, Guid Enrolment);

/// <summary>From what a partner sends, one by one and many at once, to learners who have places; and what the partner reads of them.</summary>
internal sealed class ReferringJourney(KonexioApp app)
{
    private static readonly string[] Names = ["Zahra", "Yonas", "Олена", "محمد", "Samira", "Ibrahim", "Fatoumata", "Tesfay", "Nour", "Dmytro", "Awa", "Selam"];

    /// <summary>The first learner needs more time, and the one before the last has no address; the last does not agree to be surveyed.</summary>
    public async Task<IReadOnlyList<ReferredLearner>> GoThrough(Guid cohort)
    {
        var referrals = await Refer();
        await app.Drain();
        var staff = await app.ClientFor("coordinator");
        foreach (var referral in referrals) (await staff.Do($"/v1/referrals/{referral}/accept").Gives(HttpStatusCode.OK)).Text("status").ShouldBe("accepted");
        await app.Drain();

        List<ReferredLearner> learners = [];
        foreach (var (place, referral) in referrals.Index()) learners.Add(await Enrol(staff, place, referral, cohort));
        await app.Drain();
        return learners;
    }

    public static bool IsSurveyed(int place) => place < Names.Length - 1;

    /// <summary>The first agrees that the partner follows, the others were not asked.</summary>
    public async Task Follow(IReadOnlyList<ReferredLearner> learners, string enrolmentStatus)
    {
        var (partner, other) = (await app.As("partner"), await app.As("otherPartner"));
        var (followed, hidden) = ($"/v1/referrals/{learners[0].Referral}", $"/v1/referrals/{learners[1].Referral}");
        (await partner.See($"{followed}/progress").Gives(HttpStatusCode.OK))["enrolments"]!.AsArray().ShouldHaveSingleItem()!.Text("status").ShouldBe(enrolmentStatus);
        (await partner.See($"{hidden}/progress").Gives(HttpStatusCode.NotFound)).Text("code").ShouldBe("referral.progress-not-shared");
        (await partner.See(hidden).Gives(HttpStatusCode.OK)).Text("status").ShouldBe("accepted");
        await other.See($"{followed}/progress").Gives(HttpStatusCode.NotFound);
        await other.See(followed).Gives(HttpStatusCode.NotFound);
    }

    private async Task<IReadOnlyList<Guid>> Refer()
    {
        var partner = await app.As("partner");
        var first = (await partner.Do("/v1/referrals", Form(0)).Gives(HttpStatusCode.Created)).Id();
        var others = await partner.Do("/v1/referrals/bulk", new { items = Enumerable.Range(1, Names.Length - 1).Select(Form) }).Gives(HttpStatusCode.OK);
        var taken = others["items"]!.AsArray();
        taken.ShouldAllBe(item => item!.Text("status") == "submitted");
        return [first, .. taken.Select(item => item!.Id())];
    }

    private static async Task<ReferredLearner> Enrol(HttpClient staff, int place, Guid referral, Guid cohort)
    {
        var learner = (await staff.See($"/v1/learners?referralId={referral}").Gives(HttpStatusCode.OK))["items"]!.AsArray().ShouldHaveSingleItem()!.Id();
        (await staff.Position(learner))["suggestion"]!.Text("stageCode").ShouldBe("autonomie");
        if (IsSurveyed(place)) await staff.Consent(learner, "beSurveyed");
        if (place == 0) await staff.Consent(learner, "shareProgressWithPartner");
        return new ReferredLearner(Names[place], Email(place), referral, learner, await staff.TakePlace(cohort, learner));
    }

    private static object Form(int place) => new
    {
        reference = $"whole-{place}",
        person = new
        {
            givenName = Names[place],
            email = Email(place),
            phone = FormattableString.Invariant($"+33639981{place:000}"),
            preferredLanguage = place == 0 ? "fa-AF" : "uk",
        },
        wantedTrack = "parcours-digital",
        accommodationNeeds = new { extraTime = place == 0, accessibleRoom = false, childcare = false },
        attestation = new { date = "2026-03-01", language = "fr" },
    };

    private static string? Email(int place) => place == Names.Length - 2 ? null : FormattableString.Invariant($"whole-{place}@exemple.org");
}
