using Konexio.Api.Access;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.Certification.Infrastructure;
using Konexio.Curriculum.Infrastructure;
using Konexio.Enrolment.Infrastructure;
using Konexio.Impact.Infrastructure;
using Konexio.Mentoring.Infrastructure;

namespace Konexio.Api;

/// <summary>The modules of this host: one line each.</summary>
internal static class Modules
{
    private static readonly Action<IServiceCollection>[] All =
    [
        AccessModule.Register,
        EnrolmentModule.Register,
        CurriculumModule.Register,
        CertificationModule.Register,
        MentoringModule.Register,
        ImpactModule.Register,
    ];

    public static IServiceCollection AddModules(this IServiceCollection services)
    {
        foreach (var register in All) register(services);
        return services;
    }

    public static void MapModules(this WebApplication app)
    {
        foreach (var module in app.Services.GetServices<IModule>()) module.MapEndpoints(app);
        app.Services.GetRequiredService<AccessTable>().Read(app);
    }
}
