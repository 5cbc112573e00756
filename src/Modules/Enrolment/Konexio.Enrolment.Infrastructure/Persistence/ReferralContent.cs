using System.Text.Json;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Application.Referrals;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class ReferralContent(ContentFingerprint fingerprint, IOptions<JsonOptions> json) : IReferralContent
{
    // The command is written in one order and without its spaces, so only what it says counts.
    public byte[] FingerprintOf(SubmitReferral command) =>
        fingerprint.Of(JsonSerializer.SerializeToUtf8Bytes(command, json.Value.SerializerOptions));
}
