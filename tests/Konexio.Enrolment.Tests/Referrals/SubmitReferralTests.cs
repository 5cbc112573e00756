using System.Net;
using System.Net.Http.Json;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class SubmitReferralTests(EnrolmentApp app)
{
    private static object Referral(string reference, string givenName = "Amina", object? attestation = null) => new
    {
        reference,
        person = new { givenName, familyName = "Karimi", birthDate = "1994", phone = "+33639980001", nationality = "AF" },
        wantedTrack = "parcours-digital",
        needs = new[] { "numerique--maitriser-les-fondamentaux-du-numerique" },
        audienceCodes = new[] { "personnes-exilees" },
        languages = new[] { new { language = "fa-AF", level = "c2" } },
        homeCommune = "93066",
        greatestTravelMinutes = 45,
        accommodationNeeds = new { extraTime = true, accessibleRoom = false, childcare = false, note = "Porte des lunettes" },
        referent = new { name = "Claire Dupont", email = "claire@cada.example" },
        attestation = attestation ?? new { date = "2026-03-01", language = "fa-AF" },
        comment = "Disponible le matin",
    };

    [Fact]
    public async Task A_referral_is_taken_in_with_its_answer_due_and_every_field_is_read_back()
    {
        var partner = await app.ValidPartner();
        var answer = await app.As(Role.Partner, partner).Do("/v1/referrals", Referral("A-1"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var submitted = await answer.Json();
        submitted["status"]!.GetValue<string>().ShouldBe("submitted");
        answer.Headers.Location!.ToString().ShouldBe($"/v1/referrals/{submitted["id"]}");

        var read = await (await app.As(Role.Coordinator).See($"/v1/referrals/{submitted["id"]}")).Json();
        read["reference"]!.GetValue<string>().ShouldBe("A-1");
        read["homeCommune"]!.GetValue<string>().ShouldBe("93066");
        read["greatestTravelMinutes"]!.GetValue<int>().ShouldBe(45);
        read["languages"]!.ToJsonString().ShouldBe("""[{"language":"fa-AF","level":"c2"}]""");
        read["attestation"]!.ToJsonString().ShouldBe("""{"date":"2026-03-01","language":"fa-AF"}""");
        var person = read["person"]!;
        person["givenName"]!.GetValue<string>().ShouldBe("Amina");
        person["birthDate"]!.GetValue<string>().ShouldBe("1994");
        person["nationality"]!.GetValue<string>().ShouldBe("AF");
        person["audienceCodes"]![0]!.GetValue<string>().ShouldBe("personnes-exilees");
        person["accommodationNeeds"]!["note"]!.GetValue<string>().ShouldBe("Porte des lunettes");
        person["referent"]!["name"]!.GetValue<string>().ShouldBe("Claire Dupont");
        person["comment"]!.GetValue<string>().ShouldBe("Disponible le matin");
    }

    [Fact]
    public async Task The_same_key_gets_the_first_answer_and_other_content_is_refused()
    {
        var http = app.As(Role.Partner, await app.ValidPartner());
        http.DefaultRequestHeaders.Add("Idempotency-Key", "the-key");

        var first = await http.Do("/v1/referrals", Referral("K-1"));
        var again = await http.Do("/v1/referrals", Referral("K-1"));
        var other = await http.Do("/v1/referrals", Referral("K-2"));

        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (await again.Json()).ToJsonString().ShouldBe((await first.Json()).ToJsonString());
        await Task.FromResult(other).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "idempotency.key-reused");
    }

    [Fact]
    public async Task Many_at_once_with_one_key_make_one_referral()
    {
        var http = app.As(Role.Partner, await app.ValidPartner());
        http.DefaultRequestHeaders.Add("Idempotency-Key", "at-once");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => http.Do("/v1/referrals", Referral("P-1"))));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Created);
        var ids = await Task.WhenAll(answers.Select(async answer => (await answer.Json())["id"]!.GetValue<Guid>()));
        ids.Distinct().Count().ShouldBe(1);
        (await (await http.See("/v1/referrals")).Json())["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_attestation_all_faults_are_told_at_once_and_nothing_is_stored()
    {
        var partner = await app.ValidPartner();
        var answer = await app.As(Role.Partner, partner).PostAsJsonAsync(
            "/v1/referrals", new { reference = "", person = new { birthDate = "31/12/1990" } }, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Json())["errors"]!.AsArray().Select(error => (error!["pointer"]!.GetValue<string>(), error["code"]!.GetValue<string>())).ShouldBe(
            [
                ("/reference", "input.required"), ("/person", "person.name-required"), ("/person", "referral.no-way-to-reach"),
                ("/person/birthDate", "person.malformed-birth-date"), ("/wantedTrack", "input.required"), ("/attestation", "referral.consent-required"),
            ],
            ignoreOrder: true);
        (await (await app.As(Role.Partner, partner).See("/v1/referrals")).Json())["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_rules_refuse_is_told_together_with_what_the_form_does()
    {
        var http = app.As(Role.Partner, await app.ValidPartner());
        object Wrong(string reference) => new
        {
            reference,
            person = new { birthDate = "2990-01-01", nationality = "QQ", preferredChannel = "sms" },
            wantedTrack = "parcours-lunaire",
            needs = new[] { "cuisine" },
            languages = new[] { new { language = "fr", level = "d1" } },
            attestation = new { date = "2990-01-01", language = "fr" },
        };
        (string?, string?)[] expected =
        [
            ("/person", "person.name-required"), ("/person", "referral.no-way-to-reach"), ("/person/birthDate", "person.birth-date-in-future"),
            ("/person/nationality", "person.unknown-country"), ("/person/preferredChannel", "person.preferred-channel-without-means"),
            ("/wantedTrack", "referral.unknown-track"), ("/needs/0", "referral.unknown-need"), ("/languages/0", "referral.unknown-language-level"),
            ("/attestation/date", "referral.consent-in-future"),
        ];

        (await Faults(http.Do("/v1/referrals", Wrong("F-1")))).ShouldBe(expected, ignoreOrder: true);
        (await Faults(http.Do("/v1/referrals", Wrong("")))).ShouldBe([("/reference", "input.required"), .. expected], ignoreOrder: true);
    }

    [Fact]
    public async Task A_commune_that_does_not_exist_is_refused()
    {
        var http = app.As(Role.Partner, await app.ValidPartner());
        var answer = http.Do("/v1/referrals", new
        {
            reference = "C-1",
            person = new { givenName = "Amina", phone = "+33639980001" },
            wantedTrack = "parcours-digital",
            homeCommune = "99999",
            attestation = new { date = "2026-03-01", language = "fr" },
        });

        (await Faults(answer)).ShouldBe([("/homeCommune", "commune.unknown")]);
    }

    [Fact]
    public async Task What_only_this_module_hears_is_in_its_inbox_with_the_referral_and_goes_to_no_other()
    {
        var partner = await app.ValidPartner();
        var answer = await app.As(Role.Partner, partner).Do("/v1/referrals", Referral("I-1"));
        var id = (await answer.Json())["id"]!.GetValue<Guid>();

        (await app.Ask("select listener from enrolment.inbox_messages where aggregate_id = $1", id)).ShouldBe(["WhenReferralSubmitted"]);
        // Written by the transaction that wrote the referral, and never touched again.
        (await app.Ask(
            "select o.forwarded_at = o.occurred_at from enrolment.outbox_messages o join enrolment.referrals r on r.id = o.aggregate_id and r.xmin = o.xmin where r.id = $1", id))
            .ShouldBe(["True"]);
    }

    [Fact]
    public async Task Nothing_personal_is_stored_in_the_clear()
    {
        var partner = await app.ValidPartner();
        var id = (await (await app.As(Role.Partner, partner).Do("/v1/referrals", Referral("S-1", givenName: "Zarmina"))).Json())["id"]!.GetValue<Guid>();

        var rows = await app.Ask("select row_to_json(p)::text || row_to_json(r)::text from enrolment.referrals r join enrolment.people p on p.id = r.person_id where r.id = $1", id);
        rows.Single().ShouldNotContain("Zarmina");
        rows.Single().ShouldNotContain("Dupont");
        rows.Single().ShouldNotContain("personnes-exilees");
    }

    private static async Task<IEnumerable<(string? Pointer, string? Code)>> Faults(Task<HttpResponseMessage> call)
    {
        var answer = await call;
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return (await answer.Json())["errors"]!.AsArray().Select(fault => ((string?)fault!["pointer"], (string?)fault["code"]));
    }
}
