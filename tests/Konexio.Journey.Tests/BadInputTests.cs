using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Journey.Tests;

public sealed class BadInputTests(SharedApp shared)
{
    private const string Good = """{"reference":"REF","person":{"givenName":"Amina","email":"REF@exemple.org"},"wantedTrack":"parcours-digital","attestation":{"date":"2026-03-01","language":"fr"}}""";

    /// <summary>A change of a good referral: what is replaced, by what, the status and the pointer that must be named.</summary>
    public static TheoryData<string, string, int, string?> OfReferrals => new()
    {
        { "\"reference\":\"REF\"", "\"reference\":17", 400, "/reference" },
        { "\"reference\":\"REF\"", "\"reference\":[\"REF\"]", 400, "/reference" },
        { "\"reference\":\"REF\"", "\"reference\":\"\"", 422, "/reference" },
        { "\"reference\":\"REF\"", "\"reference\":null", 400, null },
        { "\"reference\":\"REF\"", "\"reference\":\"REF\\u0000\"", 422, "/reference" },
        { "\"reference\":\"REF\"", "\"reference\":\"REF\",\"status\":\"accepted\"", 400, "/status" },
        { "\"reference\":\"REF\"", "\"reference\":\"REF\",\"partnerId\":\"01920000-0000-7000-8000-000000000002\"", 400, "/partnerId" },
        { "\"reference\":\"REF\"", "\"reference\":\"REF\",\"reference\":\"REF2\"", 400, "/reference" },
        { "\"Amina\"", "17", 400, "/person/givenName" },
        { "\"Amina\"", "{\"a\":1}", 400, "/person/givenName" },
        { "\"Amina\"", "\"Ami\\u0000na\"", 422, "/person/givenName" },
        { "\"Amina\"", "\"\\u202Eanima\"", 422, "/person/givenName" },
        { "\"Amina\"", "\"\\u2066anima\"", 422, "/person/givenName" },
        { "\"Amina\"", "\"\\uD800\"", 400, null },
        { "\"Amina\"", "\"a\\uDC00b\"", 400, null },
        { "\"Amina\"", "\"" + "\\u0007" + "\"", 422, "/person/givenName" },
        { "\"Amina\"", "\"Amina\",\"birthDate\":\"1990-02-30\"", 422, "/person/birthDate" },
        { "\"Amina\"", "\"Amina\",\"birthDate\":\"2990-01-01\"", 422, "/person/birthDate" },
        { "\"Amina\"", "\"Amina\",\"birthDate\":19900517", 400, "/person/birthDate" },
        { "\"Amina\"", "\"Amina\",\"nationality\":\"QQQ\"", 422, "/person/nationality" },
        { "\"Amina\"", "\"Amina\",\"nationality\":\"QQ\"", 422, "/person/nationality" },
        { "\"Amina\"", "\"Amina\",\"administrativeStatus\":\"martian\"", 400, "/person/administrativeStatus" },
        { "\"Amina\"", "\"Amina\",\"administrativeStatus\":2", 400, "/person/administrativeStatus" },
        { "\"Amina\"", "\"Amina\",\"phone\":\"'; drop table enrolment.referrals; --\"", 422, "/person/phone" },
        { "\"parcours-digital\"", "\"parcours-lunaire\"", 422, "/wantedTrack" },
        { "\"parcours-digital\"", "\"parcours-digital\",\"homeCommune\":\"1\"", 422, "/homeCommune" },
        { "\"parcours-digital\"", "\"parcours-digital\",\"needs\":[null]", 422, "/needs/0" },
        { "\"parcours-digital\"", "\"parcours-digital\",\"greatestTravelMinutes\":99999999999", 400, "/greatestTravelMinutes" },
        { "\"parcours-digital\"", "\"parcours-digital\",\"greatestTravelMinutes\":\"30\"", 400, "/greatestTravelMinutes" },
        { "\"2026-03-01\"", "\"2026-02-31\"", 400, "/attestation/date" },
        { "\"2026-03-01\"", "\"2990-01-01\"", 422, "/attestation/date" },
        { "\"fr\"", "\"not a language\"", 422, "/attestation/language" },
        { ",\"attestation\":{\"date\":\"2026-03-01\",\"language\":\"fr\"}", "", 422, "/attestation" },
    };

    public static TheoryData<string, int> Bodies => new()
    {
        { "", 400 },
        { "null", 400 },
        { "[]", 400 },
        { "\"text\"", 400 },
        { "17", 400 },
        { "{", 400 },
        { "{}", 422 },
        { "{\"reference\":\"REF\"} trailing", 400 },
        { "// comment\n{}", 400 },
    };

    private static int s_sent;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(OfReferrals))]
    public async Task A_fault_is_named_and_nothing_is_stored(string good, string bad, int status, string? pointer)
    {
        Good.ShouldContain(good);
        var problem = await Refused("/v1/referrals", "partner", Good.Replace(good, bad, StringComparison.Ordinal), status);

        if (pointer is null) return;
        problem["errors"]!.AsArray().ShouldContain(fault => fault!.Text("pointer") == pointer, problem.ToJsonString());
        problem["errors"]!.AsArray().ShouldAllBe(fault => fault!.Text("code").Length > 0 && fault!.Text("detail").Length > 0);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_is_not_the_object_is_refused(string body, int status)
    {
        await Refused("/v1/referrals", "partner", body, status);
        await Refused("/v1/learners", "coordinator", body, status);
    }

    [Theory]
    [InlineData("""{"applicant":{"givenName":"Ami\u0000na"}}""", 422, "/applicant/givenName")]
    [InlineData("""{"applicant":{"givenName":17}}""", 400, "/applicant/givenName")]
    [InlineData("""{"applicant":{"givenName":"A","birthDate":"1990-13-01"}}""", 422, "/applicant/birthDate")]
    [InlineData("""{"applicant":{"givenName":"A","email":"no address"}}""", 422, "/applicant/email")]
    [InlineData("""{"applicant":{"givenName":"A","phone":"\u202E0612345678"}}""", 422, "/applicant/phone")]
    [InlineData("""{"applicant":{"givenName":"A","preferredLanguage":"not a language"}}""", 422, "/applicant/preferredLanguage")]
    [InlineData("""{"applicant":{"givenName":"A"},"homeCommune":"99999"}""", 422, "/homeCommune")]
    [InlineData("""{"applicant":{"givenName":"A"},"status":"left"}""", 400, "/status")]
    [InlineData("""{"applicant":{"givenName":"A"},"languages":[null]}""", 422, "/languages/0")]
    [InlineData("""{"applicant":{"givenName":"A"},"languages":[{"language":"fr","level":"z9"}]}""", 400, "/languages/0/level")]
    [InlineData("""{"applicant":{"givenName":"A","nationality":"QQ"}}""", 422, "/applicant/nationality")]
    [InlineData("""{"applicant":null}""", 400, null)]
    [InlineData("""{"applicant":{}}""", 422, null)]
    public async Task A_fault_of_an_application_is_named_and_nothing_is_stored(string body, int status, string? pointer)
    {
        var problem = await Refused("/v1/learners", "coordinator", body, status);

        if (pointer is not null) problem["errors"]!.AsArray().ShouldContain(fault => fault!.Text("pointer") == pointer, problem.ToJsonString());
    }

    [Fact]
    public async Task Nesting_without_end_is_unreadable()
    {
        var deep = new StringBuilder().Insert(0, "{\"a\":", 5_000).Append('1').Append('}', 5_000).ToString();
        await Refused("/v1/referrals", "partner", deep, 400);
        await Refused("/v1/referrals", "partner", Good.Replace("\"Amina\"", new string('[', 5_000) + new string(']', 5_000), StringComparison.Ordinal), 400);
    }

    [Fact]
    public async Task Ten_megabytes_are_too_large() =>
        await Refused("/v1/referrals", "partner", Good.Replace("Amina", new string('a', 10 * 1024 * 1024), StringComparison.Ordinal), 413);

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_unreadable()
    {
        var bytes = Encoding.Latin1.GetBytes(Good.Replace("Amina", "Am\u00e9lie\u00ff", StringComparison.Ordinal));
        await Refused("/v1/referrals", "partner", bytes, "application/json", 400);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_content_type_is_unsupported(string type) =>
        await Refused("/v1/referrals", "partner", Encoding.UTF8.GetBytes(Good), type, 415);

    [Theory]
    [InlineData("Robert'); drop table enrolment.referrals;--")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{7*7}} ${jndi:ldap://x}")]
    [InlineData("محمد")]
    [InlineData("O’Brien-Ŋgũgĩ")]
    public async Task Code_in_a_name_is_text_that_comes_back_as_it_was(string name)
    {
        var coordinator = await shared.App.ClientFor("coordinator");
        using var answer = await coordinator.Do("/v1/learners", new { applicant = new { givenName = name } });

        ((int)answer.StatusCode).ShouldBeOneOf(201, 422);
        (await shared.App.Database.Value<long>("select count(*) from enrolment.referrals")).ShouldBeGreaterThanOrEqualTo(0);
        if (answer.StatusCode != HttpStatusCode.Created) return;
        var learner = await coordinator.See(answer.Headers.Location!.ToString()).Gives(HttpStatusCode.OK);
        learner.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).ShouldContain(name);
    }

    private Task<JsonNode> Refused(string path, string caller, string body, int status) =>
        Refused(path, caller, Encoding.UTF8.GetBytes(body), "application/json", status);

    private async Task<JsonNode> Refused(string path, string caller, byte[] body, string type, int status)
    {
        var client = await shared.App.ClientFor(caller);
        var reference = $"bad-{Interlocked.Increment(ref s_sent)}-";
        // Latin-1 keeps every byte as it is.
        var sent = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(body).Replace("REF", reference, StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new ByteArrayContent(sent) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.ExpectContinue = sent.Length > 1024 * 1024;
        using var answer = await client.SendAsync(request, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        ((int)answer.StatusCode).ShouldBe(status, text);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe(Answers.ProblemType);
        (await shared.App.Database.Value<long>("select count(*) from enrolment.referrals where reference like $1", reference + "%")).ShouldBe(0);
        var problem = JsonNode.Parse(text)!;
        problem.Text("code").ShouldNotBeNullOrEmpty();
        return problem;
    }
}
