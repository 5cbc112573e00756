using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.People;

public sealed class ListDuplicatesTests(EnrolmentApp app)
{
    [Fact]
    public async Task Two_spellings_of_one_name_with_one_birthday_wait_for_a_person_to_decide()
    {
        await app.TwoSpellings("Mohamed", "Muhammad", "Haidari");

        var found = await app.As(Role.Coordinator).All("/v1/duplicates?status=open&certainty=probable");

        found.ShouldContain(pair => pair.ToJsonString().Contains("Muhammad") && pair.ToJsonString().Contains("Mohamed"));
    }

    [Fact]
    public async Task A_partner_may_not_know_of_duplicates() =>
        (await app.As(Role.Partner, await app.ValidPartner()).See("/v1/duplicates")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task The_answer_to_a_submission_is_the_same_for_a_known_person()
    {
        await app.TwoSpellings("Yusuf", "Youssef", "Warsame");
        var partner = await app.ValidPartner();

        var known = await app.As(Role.Partner, partner).Do("/v1/referrals", Duplicated.Submission("known", "Yusuf", "Warsame"));
        var unknown = await app.As(Role.Partner, partner).Do("/v1/referrals", Duplicated.Submission("unknown", "Nobody", "Ever"));

        known.StatusCode.ShouldBe(unknown.StatusCode);
        (await known.Json()).AsObject().Select(member => member.Key).ShouldBe((await unknown.Json()).AsObject().Select(member => member.Key));
    }
}

/// <summary>Referrals by two partners of what is one person.</summary>
internal static class Duplicated
{
    public static object Submission(string reference, string givenName, string familyName) => new
    {
        reference,
        person = new { givenName, familyName, birthDate = "1991-03-14" },
        wantedTrack = "parcours-digital",
        referent = new { name = "Claire Dupont", email = "claire@cada.example" },
        attestation = new { date = "2026-03-01", language = "fr" },
    };

    public static async Task TwoSpellings(this EnrolmentApp app, string one, string other, string familyName)
    {
        foreach (var givenName in new[] { one, other })
        {
            var answer = await app.As(Role.Partner, await app.ValidPartner()).Do("/v1/referrals", Submission("D-1", givenName, familyName));
            answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        await app.Drain();
    }
}
