using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Sparkify.Web.Hosting;

/// <summary>Makes text of a component. The same for a page, a mistake and a report.</summary>
internal static class Renderer
{
    /// <param name="component">The component's type.</param>
    /// <param name="values">Its parameters.</param>
    public static async Task<string> RenderAsync(Type component, Dictionary<string, object?> values)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var rendered = await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(values));
            return rendered.ToHtmlString();
        });
    }
}
