using System.Text.Json.Nodes;

namespace Konexio.RealInput;

/// <summary>Sends one partner's referrals, a part by single calls and the rest as one stream, and counts the answers.</summary>
internal sealed class Submission(Tally tally)
{
    private const double Singly = 0.2;

    public async Task Send(Caller partner, IReadOnlyList<Line> lines)
    {
        var single = (int)(lines.Count * Singly);
        foreach (var line in lines.Take(single)) await SendOne(partner, line);
        await SendMany(partner, [.. lines.Skip(single)]);
    }

    private async Task SendOne(Caller partner, Line line)
    {
        using var response = await partner.Send(HttpMethod.Post, "/v1/referrals", line.Text);
        tally.Add("sent by single calls");
        if (response.IsSuccessStatusCode)
        {
            tally.Add(response.StatusCode == System.Net.HttpStatusCode.Created ? "submitted" : "already submitted");
            return;
        }

        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Refused(problem["errors"] is JsonArray { Count: > 0 } errors ? errors : [new JsonObject { ["code"] = problem["code"]!.DeepClone() }]);
    }

    private async Task SendMany(Caller partner, IReadOnlyList<Line> lines)
    {
        using var response = await partner.Send(HttpMethod.Post, "/v1/referrals/bulk", string.Join('\n', lines.Select(line => line.Text)), "application/x-ndjson");
        response.EnsureSuccessStatusCode();
        using var answers = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await answers.ReadLineAsync() is { } answer)
        {
            tally.Add("sent in bulk");
            var result = JsonNode.Parse(answer)!;
            switch (result["status"]!.GetValue<string>())
            {
                case "submitted": tally.Add("submitted"); break;
                case "alreadySubmitted": tally.Add("already submitted"); break;
                default: Refused(result["errors"]!.AsArray()); break;
            }
        }
    }

    private void Refused(JsonArray errors)
    {
        tally.Add("refused");
        foreach (var code in errors.Select(error => error!["code"]!.GetValue<string>()).Distinct(StringComparer.Ordinal)) tally.Add($"refused: {code}");
    }
}
