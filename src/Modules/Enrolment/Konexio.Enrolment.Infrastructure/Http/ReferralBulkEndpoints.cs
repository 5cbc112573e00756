using System.IO.Pipelines;
using System.Runtime.InteropServices;
using System.Text.Json;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Enrolment.Application.Referrals;
using Konexio.Enrolment.Domain.Partners;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Entry = Konexio.Enrolment.Infrastructure.Http.BulkSubmission.Entry;

namespace Konexio.Enrolment.Infrastructure.Http;

internal static class ReferralBulkEndpoints
{
    private const string Ndjson = "application/x-ndjson";
    private const string JsonType = "application/json";
    private const int LargestDocument = 8 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/v1/referrals/bulk", SubmitReferralsInBulk).WithTags("Referrals")
        .For(ReferralBulkOperations.SubmitReferralsInBulk)
        .WithMetadata(new StreamedBody())
        .Accepts<SubmitReferralsInBulk>(JsonType, Ndjson)
        .Produces<SubmitReferralsInBulkResponse>(StatusCodes.Status200OK, JsonType, Ndjson);

    private static Task SubmitReferralsInBulk(HttpContext http, ICaller caller, BulkSubmission submission, CancellationToken ct)
    {
        if (caller.PartnerId is not { } id) return http.WriteProblem([PartnerErrors.NotValidated]);

        var partner = new PartnerId(id);
        http.Response.Headers.CacheControl = "no-store";
        return http.Request.HasJsonContentType() ? AnswerDocument(http, partner, submission, ct) : AnswerLines(http, partner, submission, ct);
    }

    private static async Task AnswerDocument(HttpContext http, PartnerId partner, BulkSubmission submission, CancellationToken ct)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = LargestDocument;
        using var document = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: ct);
        if (Fault(document.RootElement) is { } fault)
        {
            await http.WriteProblem([fault], fault.Code == InputErrors.Unreadable ? StatusCodes.Status400BadRequest : null);
            return;
        }

        var items = document.RootElement.GetProperty("items").EnumerateArray();
        var answers = new List<BulkReferral>();
        foreach (var chunk in items.Select((item, index) => submission.Read(index + 1, JsonMarshal.GetRawUtf8Value(item))).Chunk(Application.Referrals.SubmitReferralsInBulk.AtOnce))
            answers.AddRange(await submission.Submit(partner, chunk, ct));
        await http.Response.WriteAsJsonAsync(new SubmitReferralsInBulkResponse(answers), submission.Json, ct);
    }

    private static Error? Fault(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return Error.Invalid(InputErrors.Unreadable, "");
        foreach (var member in root.EnumerateObject())
            if (member.Name != "items") return Error.Invalid(InputErrors.Unreadable, "/" + member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        if (!root.TryGetProperty("items", out var items)) return Error.Invalid(Validation.Required, "/items");
        if (items.ValueKind != JsonValueKind.Array) return Error.Invalid(InputErrors.Unreadable, "/items");
        return items.GetArrayLength() > Application.Referrals.SubmitReferralsInBulk.MostItems
            ? Error.Invalid("input.too-many", "/items").With("max", Application.Referrals.SubmitReferralsInBulk.MostItems)
            : null;
    }

    // Answers wait in memory for a client that sends all before it reads anything, so that neither waits for the other.
    private static async Task AnswerLines(HttpContext http, PartnerId partner, BulkSubmission submission, CancellationToken ct)
    {
        http.Response.ContentType = Ndjson;
        var answers = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        var sending = answers.Reader.CopyToAsync(http.Response.BodyWriter, ct);
        try
        {
            await foreach (var chunk in Chunks(http, submission, ct)) await Write(answers.Writer, await submission.Submit(partner, chunk, ct), submission.Json, ct);
        }
        finally
        {
            await answers.Writer.CompleteAsync();
            await sending;
        }
    }

    private static async IAsyncEnumerable<List<Entry>> Chunks(HttpContext http, BulkSubmission submission, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var chunk = new List<Entry>();
        await using var lines = NdjsonLines.Read(http.Request.BodyReader, ct).GetAsyncEnumerator(ct);
        var last = 0;
        while (true)
        {
            Error? end = null;
            try
            {
                if (!await lines.MoveNextAsync()) break;
            }
            catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge && last > 0)
            {
                end = Error.Invalid(InputErrors.TooLarge, "");
            }

            var line = lines.Current;
            last = end is null ? line.Number : last + 1;
            if (last > Application.Referrals.SubmitReferralsInBulk.MostLines)
                end = Error.Invalid("input.too-many", "").With("max", Application.Referrals.SubmitReferralsInBulk.MostLines);
            chunk.Add(end is not null ? BulkSubmission.Refuse(last, end) : ReadLine(line, submission));
            if (end is not null) break;
            if (chunk.Count < Application.Referrals.SubmitReferralsInBulk.AtOnce) continue;

            yield return chunk;
            chunk = [];
        }

        if (chunk.Count > 0) yield return chunk;
    }

    private static Entry ReadLine(NdjsonLine line, BulkSubmission submission) => line.Content is { } content
        ? submission.Read(line.Number, content)
        : BulkSubmission.Refuse(line.Number, Error.Invalid(Validation.TooLong, "").With("max", NdjsonLines.Longest));

    private static async Task Write(PipeWriter to, IReadOnlyList<BulkReferral> answers, JsonSerializerOptions json, CancellationToken ct)
    {
        foreach (var answer in answers)
        {
            to.Write(JsonSerializer.SerializeToUtf8Bytes(answer, json));
            to.Write("\n"u8);
        }

        await to.FlushAsync(ct);
    }

    private static void Write(this PipeWriter to, ReadOnlySpan<byte> bytes) => System.Buffers.BuffersExtensions.Write(to, bytes);
}
