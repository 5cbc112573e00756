using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Application.Referrals;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>The referral that a submission under a taken reference repeats, if its content is the same.</summary>
internal sealed record GetSubmittedReferral(SubmitReferral Submission) : IQuery<SubmitReferralResponse>
{
    public override string ToString() => nameof(GetSubmittedReferral);
}

internal sealed class GetSubmittedReferralHandler(ModuleSession<EnrolmentDbContext> session, IReferralContent content)
    : IQueryHandler<GetSubmittedReferral, SubmitReferralResponse>
{
    public async Task<Result<SubmitReferralResponse>> Handle(GetSubmittedReferral request, CancellationToken cancellationToken)
    {
        var submission = request.Submission;
        var found = await session.Query(
            Command(
                "select id, status, submitted_at, answer_due_at, content_fingerprint from enrolment.referrals where partner_id = $1 and reference = $2",
                Uuid(submission.PartnerId.Value), Text(submission.Reference)),
            row => (
                Response: new SubmitReferralResponse(
                    row.GetGuid(0), submission.Reference, Wire.Read<ReferralStatus>(row.GetString(1)),
                    row.GetFieldValue<DateTimeOffset>(2), row.GetFieldValue<DateTimeOffset>(3)),
                Fingerprint: row.GetFieldValue<byte[]>(4)), cancellationToken);

        return found is [var first] && first.Fingerprint.AsSpan().SequenceEqual(content.FingerprintOf(submission))
            ? first.Response
            : ReferralErrors.ReferenceConflict;
    }
}
