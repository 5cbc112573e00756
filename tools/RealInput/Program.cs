using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Konexio.RealInput;

if (args.Length < 2)
{
    Console.Error.WriteLine("Usage: dotnet run --project tools/RealInput -- POINTS.csv SANDBOX.json [REFERRALS] [REFERRING PARTNERS] [SEED]");
    return 1;
}

var points = ServicePoint.Read(args[0]);
var sandbox = JsonNode.Parse(await File.ReadAllTextAsync(args[1]))!;
var (referrals, referring, seed) = (Number(2, 10_000), Math.Min(Number(3, 50), points.Count), Number(4, 20260302));
var address = new Uri(sandbox["baseUrl"]!.GetValue<string>());
if (!address.IsLoopback)
{
    Console.Error.WriteLine("This program makes up people: it only speaks to a host on this machine.");
    return 1;
}

using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
var tokens = new Uri(sandbox["tokenEndpoint"]!.GetValue<string>());
var administrator = Sandboxed("administrator");
var (partners, partnersTally) = (new (string Id, int Row)[points.Count], new Tally());
var registering = await Tally.Time(() => Parallel.ForAsync(0, points.Count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (row, _) => partners[row] = (await Register(row), row)));
partnersTally.Print($"{points.Count:N0} service points as partner organisations in {registering.TotalSeconds:N1} s");

var sending = new List<(Caller Partner, IReadOnlyList<Line> Lines)>();
var population = new Population(seed, points, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
foreach (var (id, row) in partners.Where(partner => partner.Id.Length > 0).Take(referring))
{
    var client = await administrator.Json(HttpMethod.Post, "/v1/clients", new JsonObject { ["name"] = points[row].Name, ["role"] = "partner", ["subjectId"] = id }.ToJsonString());
    var number = sending.Count;
    var share = (referrals / referring) + (number < referrals % referring ? 1 : 0);
    sending.Add((new Caller(http, tokens, client!["clientId"]!.GetValue<string>(), client["clientSecret"]!.GetValue<string>()), population.Make(number + 1, share)));
}

var tally = new Tally();
var submission = new Submission(tally);
var submitting = await Tally.Time(() => Parallel.ForEachAsync(sending, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (partner, _) => await submission.Send(partner.Partner, partner.Lines)));
tally.Print($"{referrals:N0} referrals by {sending.Count} partners in {submitting.TotalSeconds:N1} s (seed {seed})");

var matched = new Tally();
var matching = await Tally.Time(async () => matched = await Matched());
matched.Print($"Records found to be of one person, {matching.TotalSeconds:N1} s after the last answer");
return 0;

int Number(int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;

Caller Sandboxed(string name) => new(http, tokens, sandbox["clients"]![name]!["clientId"]!.GetValue<string>(), sandbox["clients"]![name]!["clientSecret"]!.GetValue<string>());

async Task<string> Register(int row)
{
    var point = points[row];
    var body = new JsonObject
    {
        ["name"] = point.Name,
        ["kind"] = "RFS",
        ["address"] = new JsonObject
        {
            ["streetLines"] = point.Address.Length is 0 or > 100 ? new JsonArray() : new JsonArray(point.Address),
            ["postcode"] = point.Postcode,
            ["communeName"] = point.Commune,
            ["communeCode"] = point.InseeCode,
        },
    };
    // The key lets the program run again: the partners of the first run are found, not made twice.
    using var response = await administrator.Send(HttpMethod.Post, "/v1/partners", body.ToJsonString(), key: $"real-input-{point.Id}");
    var answer = JsonSerializer.Deserialize<JsonNode>(await response.Content.ReadAsStringAsync())!;
    if (!response.IsSuccessStatusCode)
    {
        partnersTally.Add($"refused: {answer["errors"]?[0]?["pointer"]} {answer["errors"]?[0]?["code"] ?? answer["code"]}");
        return "";
    }

    var id = answer["id"]!.GetValue<string>();
    using var validated = await administrator.Send(HttpMethod.Post, $"/v1/partners/{id}/validate", "", key: $"real-input-{point.Id}-validate");
    partnersTally.Add(validated.IsSuccessStatusCode ? "registered and validated" : $"not validated: {(int)validated.StatusCode}");
    return validated.IsSuccessStatusCode ? id : "";
}

// Matching runs after the answers: it is done when nothing new was found for a while.
async Task<Tally> Matched()
{
    var (latest, found, quiet) = (new Tally(), -1, 0);
    using var pause = new PeriodicTimer(TimeSpan.FromSeconds(3));
    while (quiet < 4 && await pause.WaitForNextTickAsync())
    {
        var (count, seen, cursor) = (0, new Tally(), (string?)null);
        do
        {
            var page = await administrator.Json(HttpMethod.Get, $"/v1/duplicates?limit=200{(cursor is null ? "" : $"&cursor={cursor}")}");
            foreach (var pair in page!["items"]!.AsArray())
            {
                count++;
                seen.Add($"{pair!["certainty"]}, {pair["status"]}, by {pair["reason"]}");
            }

            cursor = page["nextCursor"]?.GetValue<string>();
        }
        while (cursor is not null);
        (quiet, found, latest) = (count == found ? quiet + 1 : 0, count, seen);
    }

    return latest;
}
