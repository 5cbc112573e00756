using Konexio.Enrolment.Domain.Referrals;
using Riok.Mapperly.Abstractions;

namespace Konexio.Enrolment.Application.Referrals;

[Mapper(RequiredMappingStrategy = RequiredMappingStrategy.Target)]
internal static partial class ReferralMapper
{
    public static partial SubmitReferralResponse ToResponse(this Referral referral);

    private static Guid ToGuid(ReferralId id) => id.Value;
}
