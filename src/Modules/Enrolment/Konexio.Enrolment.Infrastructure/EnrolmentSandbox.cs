using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Application.Learners;
using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Infrastructure.Persistence;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure;

/// <summary>
/// What a newcomer finds of Enrolment: two validated partners and a few learners. The cohort with its places comes from Curriculum's
/// sandbox, as an event.
/// </summary>
internal sealed class EnrolmentSandbox(IServiceScopeFactory scopes, TimeProvider clock) : ISeedSandbox
{
    private static readonly PartnerId Partner = new(Sandbox.Partner);
    private static readonly PartnerId OtherPartner = new(Sandbox.OtherPartner);

    public async Task Seed(CancellationToken ct)
    {
        if (!await SeedPartners(ct)) return;

        await Send(new ApplyAsLearner(new Applicant(GivenName: "Amina", FamilyName: "Exemple", BirthDate: "1994", Phone: "+33639980001"), HomeCommune: "75118"), ct);
        await Send(new ApplyAsLearner(new Applicant(GivenName: "Олена", FamilyName: "Приклад", BirthDate: "1988-07-21", Email: "olena@example.org"), HomeCommune: "93066"), ct);
        await Send(new ApplyAsLearner(new Applicant(GivenName: "Yonas", NativeName: "ዮናስ", Phone: "+33639980003"), [new LearnerLanguage("ti", CefrLevel.C2)], "77288"), ct);
    }

    private async Task<bool> SeedPartners(CancellationToken ct)
    {
        await using var scope = Scope();
        var session = scope.ServiceProvider.GetRequiredService<ModuleSession<EnrolmentDbContext>>();
        var partners = scope.ServiceProvider.GetRequiredService<IPartners>();
        var seeded = await session.Commit<bool>(isCommand: false, async () =>
        {
            if (await session.Query(Command("select 1 from enrolment.partners where id = $1", Uuid(Partner.Value)), _ => true, ct) is not []) return false;

            partners.Add(Validated(Partner, "CADA de démonstration", "CADA", "75118", "Paris"));
            partners.Add(Validated(OtherPartner, "Mission locale de démonstration", "ML", "93066", "Saint-Denis"));
            return true;
        }, ct);
        return seeded.Succeeded && seeded.Value;
    }

    private Partner Validated(PartnerId id, string name, string kind, string commune, string communeName)
    {
        var now = clock.GetUtcNow();
        var address = new PartnerAddress { StreetLines = ["1 rue de l'Exemple"], Postcode = commune, CommuneName = communeName, CommuneCode = CommuneCode.Of(commune).Value };
        var partner = Domain.Partners.Partner.Register(id, new PartnerDetails { Name = name, Kind = kind, Address = address }, RequestContext.SystemClient, now).Value;
        partner.Validate(RequestContext.SystemClient, now);
        return partner;
    }

    private async Task Send(ApplyAsLearner application, CancellationToken ct)
    {
        await using var scope = Scope();
        var admitted = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(application, ct);
        if (!admitted.Succeeded) throw new InvalidOperationException($"The sandbox could not be seeded: {admitted.Errors[0].Code}");
    }

    private AsyncServiceScope Scope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("sandbox");
        return scope;
    }
}
