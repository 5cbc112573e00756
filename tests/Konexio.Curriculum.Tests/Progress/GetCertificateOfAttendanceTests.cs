using System.Net;
using Konexio.BuildingBlocks.Application;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Konexio.Curriculum.Tests.Progress;

public sealed class GetCertificateOfAttendanceTests(CurriculumApp app)
{
    [Fact]
    public async Task Hours_held_and_attended_are_those_of_the_sealed_registers()
    {
        var course = await ACourse.Begin(app);
        var learner = await course.Enrol(on: course.Sessions[1].Slot.Date);
        await course.Seal(0);
        await course.Seal(1);
        await course.Seal(2, learner.LearnerId);

        var answer = await app.As(Role.Coordinator).See($"/v1/progress/{learner.EnrolmentId}/certificate-of-attendance.pdf");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var document = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var text = ContentOrderTextExtractor.GetText(document.GetPage(1));
        text.ShouldContain("Durée dispensée : 7 h (2 demi-journées)");
        text.ShouldContain("Durée suivie : 3 h 30 (1 demi-journée)");
        text.ShouldContain("Lyon 12");
    }

    [Fact]
    public async Task Who_stands_on_no_sealed_register_has_nothing_to_certify()
    {
        var learner = await (await ACourse.Begin(app)).Enrol();

        await app.As(Role.Coordinator).See($"/v1/progress/{learner.EnrolmentId}/certificate-of-attendance.pdf")
            .ShouldRefuse(HttpStatusCode.Conflict, "progress.nothing-to-certify");
        await app.As(Role.Coordinator).See($"/v1/progress/{learner.LearnerId}/certificate-of-attendance.pdf").ShouldRefuse(HttpStatusCode.NotFound, "progress.not-found");
    }
}
