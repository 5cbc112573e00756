using System.Text.Json;
using System.Text.Unicode;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Enrolment.Application.Referrals;
using Konexio.Enrolment.Domain.Partners;
using Konexio.SharedKernel;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Konexio.Enrolment.Infrastructure.Http;

/// <summary>Submits referrals some at a time, and says of each what became of it: one that cannot be read never stops the others.</summary>
internal sealed class BulkSubmission(IMediator mediator, ProblemTexts texts, IOptions<JsonOptions> json)
{
    private const int Tries = 3;

    public JsonSerializerOptions Json => json.Value.SerializerOptions;

    /// <summary>One referral as it came: readable, or refused for what it is.</summary>
    public sealed record Entry(int Line, SubmitReferral? Submission, BulkReferral? Refused);

    public static Entry Refuse(int line, Error error) => new(line, null, BulkReferral.Refused(null, error));

    public Entry Read(int line, ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes)) return Refuse(line, Error.Invalid(InputErrors.Unreadable, ""));

        try
        {
            return JsonSerializer.Deserialize<SubmitReferral>(bytes, Json) is { } submission
                ? new Entry(line, submission, null)
                : Refuse(line, Error.Invalid(InputErrors.Unreadable, ""));
        }
        catch (JsonException unreadable)
        {
            return Refuse(line, Error.Invalid(InputErrors.Unreadable, FailureHandler.ToPointer(unreadable.Path)));
        }
    }

    /// <summary>Takes these in one transaction, and answers in their order.</summary>
    public async Task<IReadOnlyList<BulkReferral>> Submit(PartnerId partner, IReadOnlyList<Entry> entries, CancellationToken ct)
    {
        SubmitReferral[] readable = [.. entries.Where(entry => entry.Submission is not null).Select(entry => entry.Submission!)];
        var taken = readable.Length == 0 ? [] : await Take(new SubmitReferralsInBulk(readable) { PartnerId = partner }, ct);

        var next = 0;
        return [.. entries.Select(entry => Explained((entry.Refused ?? taken[next++]) with { Line = entry.Line }))];
    }

    // Somebody may submit under one of the references between the look and the insert: then all of it is looked at again.
    private async Task<IReadOnlyList<BulkReferral>> Take(SubmitReferralsInBulk chunk, CancellationToken ct)
    {
        Error refusal = Error.Conflict(InputErrors.Busy);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            try
            {
                var result = await mediator.Send(chunk, ct);
                if (result.Succeeded) return result.Value.Items;
                refusal = result.Errors[0];
            }
            catch (Exception failure) when (failure is NpgsqlException or TimeoutException && !ct.IsCancellationRequested)
            {
                refusal = Error.Conflict(InputErrors.Busy);
            }
        }

        return [.. chunk.Items.Select(item => BulkReferral.Refused(item.Reference, refusal))];
    }

    private BulkReferral Explained(BulkReferral answer) => answer.Refusals.Count == 0
        ? answer
        : answer with
        {
            Errors = [.. answer.Refusals.Select(error => new BulkFault(error.Pointer ?? "", error.Code, texts.Detail(error.Code, error.Arguments) ?? texts.Title(error.Code)))],
        };
}
